import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** What a PostgreSQL server answers to whoever connects: an error with this SQLSTATE. */
export async function falsePostgres(
  sqlState: string,
  message: string,
): Promise<{ url: string; close(): void }> {
  const fields = `SFATAL\0VFATAL\0C${sqlState}\0M${message}\0\0`;
  const answer = Buffer.alloc(5 + Buffer.byteLength(fields));
  answer.write('E');
  answer.writeInt32BE(4 + Buffer.byteLength(fields), 1);
  answer.write(fields, 5);
  const server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end(answer));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `postgresql://ann:secret@127.0.0.1:${port}/upline`, close: () => server.close() };
}
