// What is typed into the help, which lists what has to do with it, and how it is scrolled and closed.
import type { Help, State } from '../../state/state.ts';

export function typeInHelp(state: State, help: Help, text: string): State {
  // Where everything is looked for with this key, it means no letter.
  if (help.query === '' && text === '/') return state;
  return { ...state, help: { ...help, query: help.query + text, top: 0 } };
}

export function editHelp(state: State, help: Help, key: string): State {
  const { help: _, ...closed } = state;
  switch (key) {
    case 'escape':
    case 'return':
    case 'f1':
    case 'ctrl+c':
      return closed;
    case 'down':
      return { ...state, help: { ...help, top: help.top + 1 } };
    case 'up':
      return { ...state, help: { ...help, top: Math.max(0, help.top - 1) } };
    case 'backspace':
      return help.query ? { ...state, help: { ...help, query: help.query.slice(0, -1), top: 0 } } : closed;
    case 'ctrl+u':
      return { ...state, help: { ...help, query: '', top: 0 } };
    default:
      return state;
  }
}
