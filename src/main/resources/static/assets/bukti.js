// Looks for the number that the form's challenge asks for, a little at a time, while a person types. Without this
// script the form waits a little instead. SHA-256 after FIPS 180-4: browsers have their own only over https.
(function () {
  'use strict';
  var field = document.getElementById('bukti');
  if (!field) return;
  var text = field.getAttribute('data-challenge') + ':';
  var bits = Number(field.getAttribute('data-bits'));
  var K = [], H0 = [], n = 2;
  function fraction(x) { return ((x - Math.floor(x)) * 4294967296) | 0; }
  while (K.length < 64) {
    var prime = true;
    for (var d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (prime) {
      if (H0.length < 8) H0.push(fraction(Math.pow(n, 1 / 2)));
      K.push(fraction(Math.pow(n, 1 / 3)));
    }
    n++;
  }
  function turn(x, by) { return (x >>> by) | (x << (32 - by)); }
  var W = new Array(64);
  function firstWord(message) { // one or two blocks of 64 bytes; the first 32 bits of the hash are enough
    var bytes = message.length, blocks = bytes + 9 > 64 ? 2 : 1, words = [], i, h = H0.slice();
    for (i = 0; i < blocks * 16; i++) words[i] = 0;
    for (i = 0; i < bytes; i++) words[i >> 2] |= message.charCodeAt(i) << (24 - 8 * (i & 3));
    words[bytes >> 2] |= 128 << (24 - 8 * (bytes & 3));
    words[blocks * 16 - 1] = bytes * 8;
    for (var b = 0; b < blocks; b++) {
      var s = h.slice();
      for (i = 0; i < 64; i++) {
        if (i < 16) W[i] = words[b * 16 + i];
        else {
          var p = W[i - 15], q = W[i - 2];
          W[i] = (W[i - 16] + (turn(p, 7) ^ turn(p, 18) ^ (p >>> 3)) + W[i - 7] + (turn(q, 17) ^ turn(q, 19) ^ (q >>> 10))) | 0;
        }
        var t1 = (s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + K[i] + W[i]) | 0;
        var t2 = ((turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) | 0;
        s = [(t1 + t2) | 0, s[0], s[1], s[2], (s[3] + t1) | 0, s[4], s[5], s[6]];
      }
      for (i = 0; i < 8; i++) h[i] = (h[i] + s[i]) | 0;
    }
    return h[0] >>> 0;
  }
  var limit = Math.pow(2, 32 - bits), number = 0;
  function some() {
    var until = Date.now() + 15;
    while (Date.now() < until) {
      if (firstWord(text + number) < limit) {
        field.value = String(number);
        return;
      }
      number++;
    }
    setTimeout(some, 5);
  }
  some();
})();
