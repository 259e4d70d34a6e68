// Prints the SHA-256 of 400,000 lines "bits,number" over subnormal doubles as ECMAScript itself writes them, which
// CanonicalNumberTest pins (the Java reference library is wrong for some). Run: node subnormals.mjs
import { createHash } from 'node:crypto';

const hash = createHash('sha256');
const view = new DataView(new ArrayBuffer(8));
for (let i = 1n; i <= 200000n; i++) {
  for (const bits of [i, i * 22517998137n]) {
    view.setBigUint64(0, bits);
    hash.update(`${bits.toString(16)},${view.getFloat64(0)}\n`);
  }
}
console.log(hash.digest('hex'));
