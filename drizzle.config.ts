import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate` compares the schema with the last snapshot and writes the difference; it opens no database. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: './db/migrations',
});
