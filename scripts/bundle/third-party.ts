// What esbuild bundled in; the names, versions and licences of those packages, as one text, out.
import { readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

const RULE = '-'.repeat(80);

/** @param root the folder that the metafile's paths are relative to */
export function thirdParty({ outputs }: Metafile, root: string): string {
  const bundled = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOf(file) : [])),
  );
  const [, mitTerms] = readFileSync(`${root}/LICENSE`, 'utf8').split(/(?=^Permission is hereby)/m) as [string, string];
  const notices = [...new Set(bundled)].sort().map((folder) => noticeOf(`${root}/${folder}`, mitTerms));
  return `The program contains the packages below, each under its own licence.\n\n${notices.join(`\n${RULE}\n\n`)}`;
}

/** The package that a file belongs to: the innermost node_modules counts. */
function folderOf(file: string): string[] {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.slice(0, 1) ?? [];
}

function noticeOf(folder: string, mitTerms: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^licen[cs]e/i.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim());
  if (texts.length === 0) {
    if (license !== 'MIT') throw new Error(`${name} comes without the text of its licence, ${license}`);
    // yoga-layout names its licence and forgets the text: https://github.com/facebook/yoga/blob/main/LICENSE
    texts.push(`Copyright (c) ${author}`, mitTerms.trim());
  }
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
