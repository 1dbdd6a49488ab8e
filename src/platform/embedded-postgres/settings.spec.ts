import { renderSettings, settingsFor, type Machine } from './settings';

const GB = 1024 ** 3;
const small: Machine = { memoryBytes: GB / 2, cores: 1, sharedMemoryBytes: GB / 16, freeDiskBytes: 5 * GB };
const large: Machine = {
  memoryBytes: 64 * GB,
  cores: 16,
  sharedMemoryBytes: 32 * GB,
  freeDiskBytes: 500 * GB,
};

const chosen = (machine: Machine): Record<string, string> =>
  Object.fromEntries(settingsFor(machine, '/run/x'));

it('stays modest on a small machine, and out of a small /dev/shm', () => {
  expect(chosen(small)).toMatchObject({
    shared_buffers: '128MB',
    work_mem: '32MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    dynamic_shared_memory_type: 'mmap',
    max_parallel_workers: '1',
  });
});

it('uses a large machine, with a ceiling on what it keeps for itself', () => {
  expect(chosen(large)).toMatchObject({
    shared_buffers: '2048MB',
    work_mem: '64MB',
    maintenance_work_mem: '512MB',
    max_wal_size: '4GB',
    dynamic_shared_memory_type: 'posix',
    max_parallel_workers: '16',
    max_worker_processes: '16',
  });
});

it('never trades durability for speed', () => {
  for (const machine of [small, large]) {
    expect(chosen(machine)).toMatchObject({ fsync: 'on', synchronous_commit: 'on' });
  }
});

it('quotes a path for the file and for the list in it', () => {
  const settings = settingsFor(small, `/tmp/O'Neil, "x"`);
  expect(renderSettings(settings)).toContain(`unix_socket_directories = '"/tmp/O''Neil, ""x"""'\n`);
});
