// Paints the panel “In view”: the names in the lines that are shown.
import stringWidth from 'string-width';
import { cut } from '../../base/cells.ts';
import { TYPE_WORDS } from '../../entities/mention.ts';
import { styled, type Theme } from '../../theme/theme.ts';
import { type NameInView, namesInView } from '../state/names-in-view.ts';
import type { Page } from '../state/page.ts';

const LABEL_WIDTH = 8;

/**
 * A line a kind; when there is no room for all six, the kinds that are in view come first.
 *
 * @param shown lines of the page that are on the screen
 * @param height lines of the panel itself
 */
export function paintInView(page: Page, shown: number, columns: number, height: number, theme: Theme): string[] {
  const { report, top, focus } = page;
  if (!report) return [];
  const kinds = namesInView(report, top, shown);
  const focused = focus === undefined ? undefined : report.mentions[focus]?.entity;
  const listed = height >= kinds.length ? kinds : kinds.filter(([, names]) => names.length > 0).slice(0, height);
  return listed.map(([type, names]) => {
    const label = styled(` ${TYPE_WORDS[type].many.padEnd(LABEL_WIDTH)}`, theme.ui.dim);
    const style = theme.names[type];
    const styleOf = ({ entity, isDoubtful }: NameInView) =>
      entity.id === focused ? style.focused : isDoubtful ? style.doubtful : style.certain;
    return label + fitNames(names, columns - LABEL_WIDTH - 2, styleOf, theme);
  });
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
