// An archive in; the same without the screen that the last reading left for the next start, out.
import { DatabaseSync } from 'node:sqlite';

export function forgetFrame(archiveFile: string): void {
  const database = new DatabaseSync(archiveFile);
  database.exec('DELETE FROM frames');
  database.close();
}
