import { argument, type CliCommand, command, filePath } from '../cli';
import { restoreBackup } from './restore-backup';
import { takeBackup } from './take-backup';

const backup = command({
  name: 'backup',
  summary: 'write everything to one file, while work goes on',
  arguments: { file: argument({ placeholder: 'FILE', summary: 'the file to write', parse: filePath }) },
  run: ({ snapshot, clock }, { file }) => snapshot((tx) => takeBackup(tx, file, clock.now())),
  print: ({ file, tables, rows, bytes, sha256 }, out) =>
    out.line(`${file}: ${rows} rows of ${tables} tables, ${bytes} bytes, SHA-256 ${sha256}`),
});

const restore = command({
  name: 'restore',
  summary: 'bring a backup into an empty database',
  arguments: { file: argument({ placeholder: 'FILE', summary: 'the backup', parse: filePath }) },
  async run({ transaction, dataSource }, { file }) {
    const restored = await transaction((tx) => restoreBackup(tx, file));
    await dataSource.query('ANALYZE');
    return restored;
  },
  print: ({ takenAt, tables }, out) =>
    out.line(
      `Restored ${tables} tables as of ${takenAt}. "upline verify PERIOD" holds a closed period against its hash.`,
    ),
});

export const backupCommands: readonly CliCommand[] = [backup, restore];
