export { backupCommands, type RecordBackup } from './backup.commands';
export { restoreBackup } from './restore-backup';
export { takeBackup } from './take-backup';
