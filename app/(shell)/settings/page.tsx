import type { Metadata } from 'next';
import { Settings } from '@/components/settings/settings-shell';
import { SyncStatusLine } from '@/components/sync/sync-status-line';
import { Page } from '@/components/ui/page';
import { WithoutScript } from '@/components/ui/without-script';
import { loadDeck } from '@/lib/server/content/load-deck';
import { loadManifest } from '@/lib/server/content/load-manifest';

export const metadata: Metadata = {
  title: 'Settings',
  description: 'What you study, how it looks, when your day turns.',
};

export default function SettingsPage() {
  const decks = Object.entries(loadManifest().files).flatMap(([name, { path }]) => {
    if (!name.startsWith('decks/')) return [];
    const { id, title } = loadDeck(name.slice('decks/'.length));
    return [{ id, title, url: path }];
  });
  return (
    <Page current="settings" end={<SyncStatusLine />}>
      <WithoutScript inset>
        Settings are kept on this device, which needs JavaScript. <a href="/atlas">The atlas</a> reads without it.
      </WithoutScript>
      <Settings decks={decks} />
    </Page>
  );
}
