// What is decided before a request: which addresses are private, and how long to wait after a failure.
import { expect, test } from 'vitest';
import { isLoopback, isPrivate } from '../../../src/sources/http/addresses.ts';
import { backOff, retryAfter } from '../../../src/sources/http/wait.ts';

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  [undefined, undefined],
])('Retry-After: %s', (header, expected) => {
  expect(retryAfter(header, Date.parse('2026-11-22T10:00:00Z'))).toBe(expected);
});

test.each([
  [1, 0, 500],
  [1, 1, 1000],
  [3, 0, 2000],
  [20, 1, 60_000],
])('after %i failures, of luck %f: %i ms', (failed, random, expected) => {
  expect(backOff(failed, { base: 1000, most: 60_000 }, random)).toBe(expected);
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['8.8.8.8', false],
  ['::1', true],
  ['::', true],
  ['::ffff:10.0.0.1', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['2002:7f00:1::', true],
  ['2a00:1450:4001::1', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

test.each([
  ['http://localhost:8080/', true],
  ['http://127.1/', true],
  ['http://[::1]/', true],
  ['http://2130706433/', true],
  ['http://site.localhost/', true],
  ['http://localhost.example/', false],
  ['http://192.168.0.1/', false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(new URL(address))).toBe(expected);
});
