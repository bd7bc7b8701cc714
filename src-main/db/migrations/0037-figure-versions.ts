import type { Migration } from './migrations.ts'

/**
 * The highest version of any figure that was taken away. What is entered in its place starts above it, so that a window
 * which still shows the earlier one does not write over the new one.
 */
export const figureVersions: Migration = {
  name: '0037-figure-versions',
  statements: [
    `CREATE TABLE figure_cleared (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      version INTEGER NOT NULL
    ) STRICT`,
    'INSERT INTO figure_cleared (only, version) VALUES (1, 0)',
  ],
}
