import { createHash, randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileDigest } from './byte-source';
import { refuseTarget, refuseWriting } from './file-refusal';

/** Lines are gathered to about this many characters before they are written. */
const GATHERED_CHARACTERS = 256 * 1024;

/** What is written tells of people: whoever else is to read it is let by whoever it was written for. */
const OWN_ONLY = 0o600;

/** Lines, or larger pieces of text or bytes, as `csvLine` or a database gives them. */
export type CsvSource = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Bytes on their way to a file that is not in its place yet. */
class HashedFile {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
  ) {}

  async write(piece: Uint8Array): Promise<void> {
    this.hash.update(piece);
    this.bytes += piece.length;
    for (let done = 0; done < piece.length;) {
      const { bytesWritten } = await onDisk(this.file, this.handle.write(piece, done));
      done += bytesWritten;
    }
  }

  digest(): FileDigest {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Turns the system's errors into refusals, and only its: what the lines' source throws is not about the disk. */
async function onDisk<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refuseWriting(error, file);
  }
}

async function writeAll(lines: CsvSource, target: HashedFile): Promise<void> {
  let gathered = '';
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = '';
    await target.write(Buffer.from(text, 'utf8'));
  };
  for await (const piece of lines) {
    if (typeof piece !== 'string') {
      await flush();
      await target.write(piece);
      continue;
    }
    gathered += piece;
    if (gathered.length >= GATHERED_CHARACTERS) {
      await flush();
    }
  }
  await flush();
}

/**
 * The file to replace: behind a link, the file it leads to. Renaming onto a device would put a file in its
 * place, and root may do so.
 */
async function resolveTarget(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    return path;
  }
  if (!found.isFile()) {
    throw refuseTarget(path);
  }
  return await onDisk(path, realpath(path));
}

/** A sibling, because only within one file system a rename is one step; the name cut to stay a legal one. */
const temporaryFor = (target: string): string =>
  join(dirname(target), `.${basename(target).slice(0, 40)}.${randomUUID()}.tmp`);

async function writeTemporary(temporary: string, path: string, lines: CsvSource): Promise<FileDigest> {
  const handle = await onDisk(path, open(temporary, 'wx', OWN_ONLY));
  try {
    const file = new HashedFile(handle, path);
    await writeAll(lines, file);
    await onDisk(path, handle.sync());
    return file.digest();
  } finally {
    await onDisk(path, handle.close());
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which takes the place of `path` when
 * all of it is on the disk. On any failure, also of `lines`, what stood at `path` before still stands there
 * and a stream given as `lines` is destroyed.
 * @throws DomainError csv-directory-not-found, csv-target-not-a-file, csv-file-unwritable, csv-disk-full
 */
export async function writeCsvFile(path: string, lines: CsvSource): Promise<FileDigest> {
  let temporary: string | null = null;
  try {
    const target = await resolveTarget(path);
    temporary = temporaryFor(target);
    const digest = await writeTemporary(temporary, path, lines);
    await onDisk(path, rename(temporary, target));
    return digest;
  } catch (error) {
    if (lines instanceof Readable) {
      lines.destroy();
    }
    if (temporary !== null) {
      // What stopped the writing is what matters, not that there may be nothing to remove.
      await rm(temporary, { force: true }).catch(() => undefined);
    }
    throw error;
  }
}
