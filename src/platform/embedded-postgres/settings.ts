import { statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

/** What the settings are chosen from. Sizes in bytes. */
export interface Machine {
  readonly memoryBytes: number;
  readonly cores: number;
  /** Size of /dev/shm; 0 where there is none. */
  readonly sharedMemoryBytes: number;
  readonly freeDiskBytes: number;
}

const MB = 1024 ** 2;
const GB = 1024 ** 3;

/** Measures this machine, or the container's share of it where that is smaller. */
export function measureMachine(dataDir: string): Machine {
  const limit = process.constrainedMemory();
  return {
    memoryBytes: limit > 0 ? Math.min(totalmem(), limit) : totalmem(),
    cores: availableParallelism(),
    sharedMemoryBytes: fileSystemBytes('/dev/shm', 'blocks'),
    freeDiskBytes: fileSystemBytes(dataDir, 'bavail'),
  };
}

/**
 * PostgreSQL's settings for a machine. Durability is not for sale: fsync and synchronous_commit stay on.
 * Memory is for a server that shares its machine with the application and whatever else a small company runs there.
 */
export function settingsFor(machine: Machine, socketDir: string): ReadonlyMap<string, string> {
  const memoryMb = Math.floor(machine.memoryBytes / MB);
  const roomy = machine.memoryBytes >= 8 * GB;
  return new Map([
    ['listen_addresses', ''],
    ['port', '5432'],
    // A list: the inner quotes keep a comma in the path from splitting it.
    ['unix_socket_directories', `"${socketDir.replaceAll('"', '""')}"`],
    ['unix_socket_permissions', '0700'],
    ['max_connections', '100'],
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['shared_buffers', `${String(clamp(memoryMb / 8, 128, 2048))}MB`],
    ['effective_cache_size', `${String(clamp(memoryMb / 2, 256, 64 * 1024))}MB`],
    ['work_mem', roomy ? '64MB' : '32MB'],
    ['maintenance_work_mem', `${String(clamp(memoryMb / 16, 64, 512))}MB`],
    // Containers often have 64 MB of /dev/shm, which one parallel query can fill; files in the data directory cannot run out so soon.
    ['dynamic_shared_memory_type', machine.sharedMemoryBytes >= 512 * MB ? 'posix' : 'mmap'],
    // Nobody replicates it. What is made and filled in one transaction then goes to its file alone, not to the log too.
    ['wal_level', 'minimal'],
    ['max_wal_senders', '0'],
    ['max_wal_size', machine.freeDiskBytes >= 40 * GB ? '4GB' : '1GB'],
    ['checkpoint_timeout', '15min'],
    ['random_page_cost', '1.1'],
    ['jit', 'off'],
    ['max_worker_processes', String(Math.max(8, machine.cores))],
    ['max_parallel_workers', String(machine.cores)],
    ['max_parallel_workers_per_gather', String(clamp(machine.cores / 2, 1, 4))],
    // Without it a query whose process was killed goes on, and counts as somebody connected.
    ['client_connection_check_interval', '10s'],
    ['timezone', 'UTC'],
    ['log_timezone', 'UTC'],
    ['log_line_prefix', '%m [%p] %a '],
  ]);
}

/** The settings as a PostgreSQL configuration file. */
export function renderSettings(settings: ReadonlyMap<string, string>): string {
  const lines = [...settings].map(([name, value]) => {
    const quoted = value.replaceAll('\\', '\\\\').replaceAll("'", "''");
    return `${name} = '${quoted}'`;
  });
  const note =
    '# Written by Upline at every start of the server. To change a setting for good, use ALTER SYSTEM.';
  return [note, ...lines, ''].join('\n');
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(value)));
}

function fileSystemBytes(path: string, field: 'blocks' | 'bavail'): number {
  try {
    const found = statfsSync(path);
    return found[field] * found.bsize;
  } catch {
    return 0;
  }
}
