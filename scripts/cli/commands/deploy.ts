import { ownPage } from '../../model/own-page.ts';
import type { DefineCommand } from '../command.ts';
import { type DeployOptions, deployCommand, runDeploy } from '../run-deploy.ts';

const EXAMPLES = `
Examples:
  communique deploy --to folder:/srv/newsroom        a web server's root is /srv/newsroom/current
  communique deploy --to rsync:www@example.org:/srv/newsroom      the same on another machine, by ssh
  communique deploy --to s3://press/newsroom         a bucket; its keys are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
  communique deploy --headers nginx > communique.conf    what the web server should say of each file
  communique deploy --headers netlify > _headers         the same for Netlify, or cloudflare for Cloudflare Pages
  communique deploy --headers nginx-s3 > communique.conf    the settings of an nginx before a bucket
  communique deploy --out dist-staging --to folder:/srv/staging    what is under embargo, to a host of its own
  communique deploy --out dist-staging --headers nginx   headers for that host: nothing listed, cached or logged

Only what has changed is carried. The target gets one folder a release, and \`current\` moves from one to the next by one
rename: nobody reads half of each. Old releases go, the last three stay, and so does what is no release of ours. Run it
again after a failure, and it goes on. A release that is older than the newest one here or in the newsroom's dist,
whatever its folder is called, lists what would change and asks for --yes, and what has been taken back or corrected since
is never brought with it. Refused until you say --yes is also: an older release than anything at the target shows; any
release where the target's list or signature cannot be believed; and, where the target has a release that is not known
here, such as that of another copy of the newsroom, one that would change anything there. What was taken back or corrected
there, and would be shown again, must be named too, with --show-again.
Refused is a release where something is staged, and the other way round, and what was prepared for later, until it is open.

A newsroom with a key, or with a release that was ever signed, deploys only what the key has signed: whatever else lies in
the folder, nothing is carried. What lies at the target is held against the release that it claims to be; what somebody has
changed there is named, made good by the release that is brought, and the exit code is 1.

rsync must be 3.1 or newer at the other end; RSYNC_RSH names another ssh command. A bucket needs the package
@aws-sdk/client-s3 beside the program, and a store that keeps to conditional writes; ${ownPage('object-stores.md')} says how it is
set up and served.`;

export const defineDeploy: DefineCommand = (program, context, exit) => {
  deployCommand(program)
    .addHelpText('after', EXAMPLES)
    .action(async (options: DeployOptions) => exit(await runDeploy(options, context)));
};
