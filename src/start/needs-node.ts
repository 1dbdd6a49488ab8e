/** Imported before anything that an older Node.js cannot even load. bin/upline.js has found a newer one by itself. */
const OLDEST = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(`Upline needs Node.js ${OLDEST} or newer; this is ${process.versions.node}.\n`);
  // At once: the imports that follow would end in a stack trace instead of this sentence.
  process.exit(1);
}
