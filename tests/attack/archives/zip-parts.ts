/** One entry of a zip file, field by field; what stands before it can say other things than the list. */
export type ZipEntry = {
  name: Buffer;
  madeBy: number;
  version: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  packed: number;
  size: number;
  localExtra: Buffer;
  extra: Buffer;
  comment: Buffer;
  disk: number;
  internal: number;
  external: number;
  data: Buffer;
  /** What stands before the entry, where it says something else. */
  local: Partial<Pick<ZipEntry, 'name' | 'version' | 'flags' | 'method' | 'time' | 'date' | 'crc' | 'packed' | 'size'>>;
  /** Bytes between this entry and the next. */
  after: Buffer;
  /** False for an entry that only readers of streams see. */
  isListed: boolean;
  /** Offset that the list gives, where it is another than the true one. */
  offset?: number;
};

export type Zip = {
  before: Buffer;
  entries: ZipEntry[];
  /** Order of the list, where it is another than that of the entries. */
  list?: ZipEntry[];
  /** Bytes between the list and the end record. */
  gap: Buffer;
  comment: Buffer;
  after: Buffer;
};

const NOTHING = Buffer.alloc(0);

/** Takes a plain zip file apart: no comments, no data descriptors, no Zip64. */
export function takeApart(bytes: Uint8Array): Zip {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  const entries: ZipEntry[] = [];
  for (let at = buffer.readUInt32LE(end + 16); at < end; ) {
    const length = buffer.readUInt16LE(at + 28);
    const local = buffer.readUInt32LE(at + 42);
    const packed = buffer.readUInt32LE(at + 20);
    const from = local + 30 + length;
    entries.push({
      name: buffer.subarray(at + 46, at + 46 + length),
      madeBy: buffer.readUInt16LE(at + 4),
      version: buffer.readUInt16LE(at + 6),
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      time: buffer.readUInt16LE(at + 12),
      date: buffer.readUInt16LE(at + 14),
      crc: buffer.readUInt32LE(at + 16),
      packed,
      size: buffer.readUInt32LE(at + 24),
      localExtra: NOTHING,
      extra: NOTHING,
      comment: NOTHING,
      disk: 0,
      internal: 0,
      external: 0,
      data: buffer.subarray(from, from + packed),
      local: {},
      after: NOTHING,
      isListed: true,
    });
    at += 46 + length;
  }
  return { before: NOTHING, entries, gap: NOTHING, comment: NOTHING, after: NOTHING };
}

/** Puts it together again; offsets count from the first byte, whatever stands before the entries. */
export function putTogether({ before, entries, list, gap, comment, after }: Zip): Buffer {
  const parts: Buffer[] = [before];
  const offsets = new Map<ZipEntry, number>();
  let at = before.length;
  for (const entry of entries) {
    offsets.set(entry, at);
    const part = Buffer.concat([localHeader(entry), entry.data, entry.after]);
    parts.push(part);
    at += part.length;
  }
  const listed = (list ?? entries).filter(({ isListed }) => isListed);
  const central = Buffer.concat(listed.map((entry) => centralHeader(entry, entry.offset ?? offsets.get(entry) ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, central, gap, end, comment, after]);
}

function localHeader(entry: ZipEntry): Buffer {
  const said = { ...entry, ...entry.local };
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, said);
  header.writeUInt16LE(said.name.length, 26);
  header.writeUInt16LE(entry.localExtra.length, 28);
  return Buffer.concat([header, said.name, entry.localExtra]);
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(entry.madeBy, 4);
  writeCommon(header, 6, entry);
  header.writeUInt16LE(entry.name.length, 28);
  header.writeUInt16LE(entry.extra.length, 30);
  header.writeUInt16LE(entry.comment.length, 32);
  header.writeUInt16LE(entry.disk, 34);
  header.writeUInt16LE(entry.internal, 36);
  header.writeUInt32LE(entry.external >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, entry.name, entry.extra, entry.comment]);
}

type Common = Pick<ZipEntry, 'version' | 'flags' | 'method' | 'time' | 'date' | 'crc' | 'packed' | 'size'>;

function writeCommon(header: Buffer, at: number, said: Common): void {
  header.writeUInt16LE(said.version, at);
  header.writeUInt16LE(said.flags, at + 2);
  header.writeUInt16LE(said.method, at + 4);
  header.writeUInt16LE(said.time, at + 6);
  header.writeUInt16LE(said.date, at + 8);
  header.writeUInt32LE(said.crc >>> 0, at + 10);
  header.writeUInt32LE(said.packed, at + 14);
  header.writeUInt32LE(said.size, at + 18);
}
