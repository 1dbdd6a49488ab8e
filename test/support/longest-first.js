'use strict';
const { default: Sequencer } = require('@jest/test-sequencer');

/** Start many processes, or live through many lives: minutes each, which the other worker would wait for at the end. */
const LONG = /\/test\/(cli|fuzz)\/|\/(killed|two-processes|rotate-secret|embedded-postgres)\.|\/model\//;

/** On a fresh checkout Jest knows no durations and goes by the sizes of files. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}

module.exports = LongestFirst;
