// Paints whom a spelling may mean: for each what it is, how far from the report's places, and how far the pin moves.
import stringWidth from 'string-width';
import type { Bearer, Reach } from '../../../archive/names/meanings.ts';
import { cut } from '../../../base/cells.ts';
import { counted } from '../../../base/grouped.ts';
import { scopeWords } from '../../../entities/corrections.ts';
import { type Entity, TYPE_WORDS } from '../../../entities/mention.ts';
import { join, styled, type Theme } from '../../../theme/theme.ts';
import type { MeaningsPanel, PanelLine } from '../../state/panel.ts';
import { type MeaningChoice, meaningChoices } from '../../state/panel-entries.ts';
import { paintTabs } from './paint-counts.ts';

export function meaningLines(panel: MeaningsPanel, columns: number, theme: Theme): PanelLine[] {
  const { meanings, surface, reach, cursor } = panel;
  if (!meanings) return [];
  const { entity, reaches } = meanings;
  const tabs = reaches.map((one, index) => ({ words: reachWords(one), isOpen: index === reach }));
  const width = tabs.reduce((cells, { words }) => cells + stringWidth(words) + 2, 0);
  const about = [`“${surface}” is ${entity.name} now.`, 'What is it? Tab: where that counts.'];
  const choices = meaningChoices(panel).flatMap((choice, entry) =>
    choiceLines(choice, entity, theme).map(({ words, style }): PanelLine => {
      const isAtCursor = entry === cursor;
      const bar = isAtCursor ? styled('▌', theme.ui.cursorBar) : ' ';
      return {
        entry,
        text: `${bar} ${styled(cut(words, columns - 2), join(style, isAtCursor ? theme.ui.cursorRow : ''))}`,
      };
    }),
  );
  return [
    ...about.map((words) => ({ text: cut(words, columns) })),
    { text: paintTabs(width > columns ? tabs.filter(({ isOpen }) => isOpen) : tabs, columns, theme) },
    { text: '' },
    ...choices,
  ];
}

/** `this report 2`, `SOHR 7 in 3`: mentions, and reports where there are more than one. */
function reachWords({ only, mentions, reports, isMore }: Reach): string {
  const more = isMore ? '+' : '';
  return `${scopeWords(only)} ${mentions}${more}${reports > 1 ? ` in ${reports}${more}` : ''}`;
}

function choiceLines(choice: MeaningChoice, now: Entity, { ui, names }: Theme): { words: string; style: string }[] {
  if (choice === 'typed') return [{ words: 'Another name, which you type …', style: '' }];
  if (choice === 'new') {
    const what = now.type === 'place' ? 'a new place here …' : `${TYPE_WORDS[now.type].one} of that name`;
    return [{ words: `In no list: ${what}`, style: '' }];
  }
  const { entity } = choice.bearer;
  const name = [entity.name, entity.arabic].filter(Boolean).join('  ');
  return [
    { words: name, style: names[entity.type].certain },
    { words: `  ${bearerWords(choice.bearer, entity.id === now.id)}`, style: ui.dim },
  ];
}

/** `village, Quneitra · 4 km from Bir Ajam · pin moves 287 km SW`. */
function bearerWords({ entity, near, moved, reports }: Bearer, isNow: boolean): string {
  const { kind, type, governorate, who } = entity;
  return [
    [kind ?? type, governorate].filter(Boolean).join(', '),
    near && `${kmWords(near.km)} from ${near.name}`,
    isNow ? 'as it is now' : moved && `pin moves ${kmWords(moved.km)} ${moved.direction}`,
    !near && who,
    !near && reports > 0 && `in ${counted(reports, 'report')}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function kmWords(km: number): string {
  return km < 9.95 ? `${km.toFixed(1)} km` : `${Math.round(km)} km`;
}
