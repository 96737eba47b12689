// Paints the panel “In view”: the names in the lines that are shown, and who says how many there.
import stringWidth from 'string-width';
import { cut } from '../../base/cells.ts';
import { TYPE_WORDS } from '../../entities/mention.ts';
import { styled, type Theme } from '../../theme/theme.ts';
import { type NameInView, namesInView, type SaidInView, saidInView } from '../state/in-view.ts';
import type { Page } from '../state/page.ts';

const LABEL_WIDTH = 8;

/**
 * A line a kind, and one for figures of harm; when there is no room for all seven, what is in view comes first.
 *
 * @param shown lines of the page that are on the screen
 * @param height lines of the panel itself
 */
export function paintInView(page: Page, shown: number, columns: number, height: number, theme: Theme): string[] {
  const { report, top, focus } = page;
  if (!report) return [];
  const kinds = namesInView(report, top, shown);
  const focused = focus === undefined ? undefined : report.mentions[focus]?.entity;
  const said = saidInView(report, top, shown);
  const isRoomy = height > kinds.length;
  const says = isRoomy || said.length > 0 ? [label('says', theme) + fitSaid(said, page, columns, theme)] : [];
  const room = height - says.length;
  const listed = isRoomy ? kinds : kinds.filter(([, names]) => names.length > 0).slice(0, room);
  const names = listed.map(([type, names]) => {
    const style = theme.names[type];
    const styleOf = ({ entity, isDoubtful }: NameInView) =>
      entity.id === focused ? style.focused : isDoubtful ? style.doubtful : style.certain;
    return label(TYPE_WORDS[type].many, theme) + fitNames(names, columns - LABEL_WIDTH - 2, styleOf, theme);
  });
  return [...names, ...says];
}

function label(words: string, { ui }: Theme): string {
  return styled(` ${words.padEnd(LABEL_WIDTH)}`, ui.dim);
}

/** As many as there is room for: first one of each claimant, and the text's own last. */
function fitSaid(said: SaidInView[], { figure }: Page, columns: number, theme: Theme): string {
  const { ui } = theme;
  const room = columns - LABEL_WIDTH - 2;
  const named = said.filter(({ claimant }) => claimant !== undefined);
  const nameOf = fitClaimants(named, room);
  const pieces = [...named, ...said.filter(({ claimant }) => claimant === undefined)]
    .flatMap(({ claimant, figures }) => {
      const before = claimant === undefined ? 'the text' : nameOf(claimant);
      return figures.map((one, rank) => ({ ...one, rank, before }));
    })
    .sort((a, b) => a.rank - b.rank);
  let line = '';
  let width = 0;
  for (const [at, { before, words, index }] of pieces.entries()) {
    const gap = at > 0 ? ' · ' : '';
    const left = pieces.length - at - 1;
    const more = left > 0 ? ` +${left}` : '';
    const needed = stringWidth(`${gap}${before} ${words}`);
    if (width + needed + more.length > room && at > 0) return `${line}${styled(` +${left + 1}`, ui.dim)}`;
    const name = cut(before, Math.max(0, room - width - words.length - more.length - 1));
    line +=
      styled(gap, ui.dim) +
      (name ? `${name} ` : '') +
      styled(cut(words, room), index === figure ? theme.currentFigure : theme.figure);
    width += needed;
  }
  return line || styled('–', ui.dim);
}

/** Whole names; or `ministry` for `Syrian defence ministry`, where a figure of each would not fit and no other is one. */
function fitClaimants(named: SaidInView[], room: number): (claimant: string) => string {
  const firsts = named.map(({ claimant, figures: [first] }) => `${claimant} ${first!.words}`);
  if (stringWidth(`${firsts.join(' · ')} +9`) <= room) return (claimant) => claimant;
  const lastOf = (claimant: string) => / (\p{Ll}+)$/u.exec(claimant)?.[1] ?? claimant;
  const names = named.map(({ claimant = '' }) => claimant);
  return (claimant) => {
    const alike = names.filter((name) => lastOf(name) === lastOf(claimant));
    const isOne = alike.every((name) => name.endsWith(claimant) || claimant.endsWith(name));
    return isOne ? lastOf(claimant) : claimant;
  };
}

/** As many as there is room for, and how many more there are. */
function fitNames(names: NameInView[], room: number, styleOf: (name: NameInView) => string, { ui }: Theme): string {
  let line = '';
  let width = 0;
  for (const [index, name] of names.entries()) {
    const words = name.entity.name;
    const count = name.count > 1 ? ` ${name.count}` : '';
    const gap = index > 0 ? ' · ' : '';
    const left = names.length - index - 1;
    const more = left > 0 ? ` +${left}` : '';
    const needed = stringWidth(gap + words + count);
    if (width + needed + more.length > room && index > 0) return `${line}${styled(` +${left + 1}`, ui.dim)}`;
    const fitting = cut(words, room - count.length - more.length);
    line += styled(gap, ui.dim) + styled(fitting, styleOf(name)) + styled(count, ui.dim);
    width += needed;
  }
  return line || styled('–', ui.dim);
}
