// How slowly a site asks to be asked.
import { expect, test } from 'vitest';
import { crawlDelay } from '../../../src/sources/sync/robots.ts';

test.each([
  ['User-agent: *\nCrawl-delay: 3', 3],
  ['User-agent: other\nCrawl-delay: 3', 0],
  ['User-agent: other\nUser-agent: sohr-reader\n\nCrawl-delay: 2 # slow', 2],
  ['User-agent: *\nDisallow: /x\nUser-agent: other\nCrawl-delay: 9', 0],
  ['User-agent: *\nCrawl-delay: 86400', 10],
  ['User-agent: *\nCrawl-delay: soon', 0],
  ['<html>', 0],
])('robots.txt %j asks for %i s', (robots, seconds) => {
  expect(crawlDelay(robots)).toBe(seconds);
});
