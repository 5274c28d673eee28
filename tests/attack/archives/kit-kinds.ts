import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { any, changed, deflated, entryOf, field, of, offsetOf, type Pick, swap, unicodePath } from './zip-entries.ts';
import { putTogether, takeApart, type Zip } from './zip-parts.ts';

export type KitKind = (kit: Uint8Array, pick: Pick) => Uint8Array;

const EVIL = Buffer.from('Of 14 men, 41 were found guilty.\n');

/** A kit's archive, of which one entry has another text. */
function withEvil(kit: Uint8Array, pick: Pick): Zip {
  const zip = takeApart(kit);
  Object.assign(any(zip, pick), {
    data: EVIL,
    crc: crc32(EVIL),
    packed: EVIL.length,
    size: EVIL.length,
    method: 0,
  });
  return zip;
}

/** Ways to alter a press kit. What some reader of zip files would take for something else is among them, kind by kind. */
export const kitKinds: Readonly<Record<string, KitKind>> = {
  'Unicode path in the list': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.extra = unicodePath(entry.name, any(zip, pick).name);
  }),
  'Unicode path before the entry': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.localExtra = unicodePath(entry.name, any(zip, pick).name);
  }),
  'Unicode path in both': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.extra = unicodePath(entry.name, Buffer.from(pick(2) === 0 ? '../evil.txt' : 'verdict/de/other.txt'));
    entry.localExtra = entry.extra;
  }),
  'Unicode comment': inParts((zip, pick) => {
    any(zip, pick).extra = field(0x6375, Buffer.from([1, 0, 0, 0, 0, 65]));
  }),
  'extended timestamp': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.extra = field(0x5455, Buffer.from([1, 0, 0, 0, 0]));
    if (pick(2) === 0) entry.localExtra = entry.extra;
  }),
  'Unix owner': inParts((zip, pick) => {
    any(zip, pick).extra = field(0x7875, Buffer.from([1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0]));
  }),
  'Zip64 field': inParts((zip, pick) => {
    const entry = any(zip, pick);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(entry.size, 0);
    sizes.writeUInt32LE(entry.packed, 8);
    entry.extra = field(0x0001, sizes);
    entry.size = 0xffffffff;
    entry.packed = 0xffffffff;
    if (pick(2) === 0) entry.local = { size: entry.data.length, packed: entry.data.length };
  }),
  'entry that is not listed': inParts((zip, pick) => {
    const hidden = entryOf(any(zip, pick).name, EVIL, pick(2) === 0);
    hidden.isListed = false;
    zip.entries.splice(pick(zip.entries.length + 1), 0, hidden);
  }),
  'entry added': inParts((zip, pick) => {
    const names = ['verdict/de/evil.txt', 'evil.html', 'assets/a.js', 'zz.txt', 'verdict/en/verdict.en.txt.'];
    zip.entries.splice(pick(zip.entries.length + 1), 0, entryOf(Buffer.from(of(names, pick)), EVIL, pick(2) === 0));
  }),
  'entry twice': inParts((zip, pick) => {
    const twin = entryOf(any(zip, pick).name, EVIL, pick(2) === 0);
    zip.entries.splice(pick(zip.entries.length + 1), 0, twin);
  }),
  'entry listed twice': inParts((zip, pick) => {
    const entry = any(zip, pick);
    zip.list = [...zip.entries];
    zip.list.splice(pick(zip.list.length + 1), 0, { ...entry, offset: offsetOf(zip, entry) });
    for (const each of zip.list) each.offset ??= offsetOf(zip, each);
  }),
  'entry removed': inParts((zip, pick) => {
    zip.entries.splice(pick(zip.entries.length), 1);
  }),
  'contents changed places': inParts((zip, pick) => {
    const [one, two] = [any(zip, pick), any(zip, pick)];
    for (const key of ['data', 'crc', 'packed', 'size', 'method'] as const) swap(one, two, key);
  }),
  'other content': inParts((zip, pick) => {
    const entry = any(zip, pick);
    Object.assign(entry, entryOf(entry.name, EVIL, pick(2) === 0));
  }),
  'other name before the entry': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.local = { name: pick(2) === 0 ? any(zip, pick).name : Buffer.from('evil.txt') };
  }),
  'other sum before the entry': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.local = of([{ crc: pick(2 ** 32) }, { size: entry.size + 1 }, { packed: entry.packed + 1 }], pick);
  }),
  'other method before the entry': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.local = { method: entry.method === 0 ? 8 : 0 };
  }),
  'other flags': inParts((zip, pick) => {
    const entry = any(zip, pick);
    const flags = 1 << pick(16);
    if (pick(2) === 0) entry.local = { flags };
    else entry.flags = flags;
  }),
  'data descriptor': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.flags = 8;
    entry.local = { crc: 0, packed: 0, size: 0 };
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(entry.crc, 4);
    descriptor.writeUInt32LE(entry.packed, 8);
    descriptor.writeUInt32LE(entry.size, 12);
    entry.after = descriptor;
  }),
  'folder that leads out': inParts((zip, pick) => {
    const names = ['../', '../../', 'verdict/../../', './/', '/', 'verdict/./'];
    zip.entries.splice(pick(zip.entries.length + 1), 0, entryOf(Buffer.from(of(names, pick)), Buffer.alloc(0), false));
  }),
  'folder as an entry': inParts((zip, pick) => {
    const names = ['verdict/', 'assets/', 'zz/', `${any(zip, pick).name.toString()}/`];
    zip.entries.splice(pick(zip.entries.length + 1), 0, entryOf(Buffer.from(of(names, pick)), Buffer.alloc(0), false));
  }),
  'name that leads out': inParts((zip, pick) => {
    const names = ['../evil.txt', '/evil.txt', 'C:\\evil.txt', '..\\evil.txt', 'verdict//evil.txt', 'a\0.txt', ''];
    zip.entries.push(entryOf(Buffer.from(of(names, pick)), EVIL, false));
  }),
  'name of other letters': inParts((zip, pick) => {
    const entry = any(zip, pick);
    const name = entry.name.toString('latin1');
    entry.name = Buffer.from(
      of([name.toUpperCase(), name.replace('e', 'е'), `${name} `, name.replace('t', 'ț')], pick),
    );
    if (pick(2) === 0) entry.flags = 0x800;
  }),
  'link in place of a file': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.madeBy = 0x0314;
    entry.external = 0xa1ff0000;
  }),
  'rights of Unix': inParts((zip, pick) => {
    const entry = any(zip, pick);
    entry.madeBy = pick(2) === 0 ? 0x0314 : 0x0014 + 256 * pick(20);
    entry.external = of([0x81ed0000, 0x41ed0000, 0x10, 0x01], pick);
  }),
  'comment of the archive': inParts((zip, pick) => {
    zip.comment = Buffer.from(of(['a comment', 'PK\u0005\u0006', 'x'.repeat(500)], pick), 'latin1');
  }),
  'archive in the comment': (kit, pick) => {
    const zip = takeApart(kit);
    const other = withEvil(kit, pick);
    zip.comment = putTogether({ ...other, entries: other.entries.slice(0, 1 + pick(other.entries.length)) });
    return putTogether(zip);
  },
  'comment of an entry': inParts((zip, pick) => {
    any(zip, pick).comment = Buffer.from('a comment');
  }),
  'bytes after the end': inParts((zip, pick) => {
    zip.after = Buffer.alloc(1 + pick(of([3, 100, 70_000], pick)), pick(256));
  }),
  'another archive after the end': (kit, pick) => {
    const other = withEvil(kit, pick);
    return pick(2) === 0
      ? Buffer.concat([kit, putTogether(other)])
      : putTogether({ ...takeApart(kit), before: putTogether(other) });
  },
  'bytes before the first entry': (kit, pick) => {
    const zip = takeApart(kit);
    const before = Buffer.alloc(1 + pick(200), 65);
    return pick(2) === 0 ? Buffer.concat([before, kit]) : putTogether({ ...zip, before });
  },
  'gap between entries': inParts((zip, pick) => {
    any(zip, pick).after = Buffer.alloc(1 + pick(50), pick(256));
  }),
  'gap before the end': inParts((zip, pick) => {
    zip.gap = Buffer.alloc(1 + pick(60), pick(256));
  }),
  'Zip64 end record': (kit) => {
    const zip = takeApart(kit);
    const plain = putTogether(zip);
    const end = plain.length - 22;
    const record = Buffer.alloc(76);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeUInt32LE(44, 4);
    record.writeUInt16LE(45, 12);
    record.writeUInt16LE(45, 14);
    record.writeUInt32LE(zip.entries.length, 24);
    record.writeUInt32LE(zip.entries.length, 32);
    record.writeUInt32LE(plain.readUInt32LE(end + 12), 40);
    record.writeUInt32LE(plain.readUInt32LE(end + 16), 48);
    record.writeUInt32LE(0x07064b50, 56);
    record.writeUInt32LE(end, 64);
    record.writeUInt32LE(1, 72);
    return putTogether({ ...zip, gap: record });
  },
  'entries in another order': inParts((zip, pick) => {
    const [entry] = zip.entries.splice(pick(zip.entries.length), 1);
    if (entry !== undefined) zip.entries.splice(pick(zip.entries.length + 1), 0, entry);
  }),
  'list in another order': inParts((zip, pick) => {
    zip.list = [...zip.entries];
    const [entry] = zip.list.splice(pick(zip.list.length), 1);
    if (entry !== undefined) zip.list.splice(pick(zip.list.length + 1), 0, entry);
  }),
  'entry that points to another': inParts((zip, pick) => {
    any(zip, pick).offset = offsetOf(zip, any(zip, pick));
  }),
  'bytes behind a deflated stream': inParts((zip, pick) => {
    const entry = deflated(zip, pick);
    entry.data = Buffer.concat([entry.data, pick(2) === 0 ? EVIL : Buffer.alloc(1 + pick(9))]);
    entry.packed = entry.data.length;
  }),
  'longer than it says': inParts((zip, pick) => {
    const entry = deflated(zip, pick);
    entry.data = deflateRawSync(Buffer.concat([inflateRawSync(entry.data), EVIL]));
    entry.packed = entry.data.length;
  }),
  'other method': inParts((zip, pick) => {
    any(zip, pick).method = of([0, 8, 9, 12, 14, 93, 99], pick);
  }),
  'other version or attributes': inParts((zip, pick) => {
    const entry = any(zip, pick);
    const changes: (() => void)[] = [
      () => (entry.version = pick(60)),
      () => (entry.time = pick(65_536)),
      () => (entry.date = pick(65_536)),
      () => (entry.internal = 1 + pick(65_535)),
      () => (entry.disk = 1 + pick(65_535)),
      () => (entry.external = 1 + pick(2 ** 31)),
    ];
    of(changes, pick)();
  }),
  'other numbers at the end': (kit, pick) => changed(kit, kit.length - 18 + pick(18), pick),
  'bit flipped': (kit, pick) => changed(kit, pick(kit.length), pick),
  'byte flipped before or in the list': (kit, pick) => {
    const start = Buffer.from(kit).readUInt32LE(kit.length - 6);
    return changed(kit, start + pick(kit.length - start), pick);
  },
  'cut off': (kit, pick) => kit.subarray(0, pick(kit.length)),
  'bytes taken out': (kit, pick) => {
    const from = pick(kit.length);
    return Buffer.concat([kit.subarray(0, from), kit.subarray(from + 1 + pick(40))]);
  },
  'bytes put in': (kit, pick) => {
    const from = pick(kit.length + 1);
    return Buffer.concat([kit.subarray(0, from), Buffer.alloc(1 + pick(40), pick(256)), kit.subarray(from)]);
  },
};

/** What is packed otherwise and says the same: no reader can tell. */
export const alikeKinds: Readonly<Record<string, KitKind>> = {
  'packed at another level': inParts((zip, pick) => {
    for (const entry of zip.entries.filter(({ method }) => method === 8)) {
      entry.data = deflateRawSync(inflateRawSync(entry.data), { level: 1 + pick(9) });
      entry.packed = entry.data.length;
    }
  }),
};

function inParts(alter: (zip: Zip, pick: Pick) => void): KitKind {
  return (kit, pick) => {
    const zip = takeApart(kit);
    alter(zip, pick);
    return putTogether(zip);
  };
}
