import { digestOnce } from '../../lib/files/index.ts';
import type { Artifact } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { verificationIndex } from '../../render/web/verification-index.ts';
import { composeVerifyPage, shownByScript } from '../../render/web/verify-page.ts';
import { readTemplateFile } from '../../source/newsroom/files.ts';
import type { BuildRequest } from '../plan/request.ts';
import { type SiteInput, siteOf } from './site-of.ts';
import { assetOf, type Page, stylePage } from './style-page.ts';

/** A proof is no place to look up what was published. */
const isWanted = ({ newsroom, isProof }: BuildRequest): boolean => !newsroom.isBare && !isProof;

/** The pages that say of a file or a code whether it is the newsroom's. They know each file by its digest, the kits' too. */
export function verifyPages(input: SiteInput): readonly Page[] {
  const { statements, request } = input;
  if (!isWanted(request)) return [];
  const site = siteOf(input);
  const former = request.former ?? { files: [], texts: [] };
  const known = verificationIndex(statements, former, { sha256: digestOnce, hasCodes: site.url !== undefined });
  return site.languages.map((language) => ({
    path: paths.verify(language.tag),
    language,
    more: shownByScript(known, language, site),
    tree: composeVerifyPage(language, site, { known, script: scriptOf(request).path }),
  }));
}

/** The same as files, with the script that works them. */
export async function composeVerifyPages(input: SiteInput): Promise<readonly Artifact[]> {
  const pages = verifyPages(input);
  const styled = await Promise.all(pages.map((page) => stylePage(page, input.request.newsroom, input.look)));
  return pages.length === 0 ? [] : [...styled.flat(), scriptOf(input.request)];
}

const scriptOf = ({ newsroom }: BuildRequest): Artifact =>
  assetOf('verify', 'js', String(readTemplateFile(newsroom, 'verify.js')));
