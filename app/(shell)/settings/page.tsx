import type { Metadata } from 'next';
import { Settings } from '@/components/settings/settings-shell';
import { SyncStatusLine } from '@/components/sync/sync-status-line';
import { Page } from '@/components/ui/page';
import { WithoutScript } from '@/components/ui/without-script';
import { loadManifest } from '@/lib/server/content/load-manifest';

export const metadata: Metadata = {
  title: 'Settings',
  description: 'What you study, how it looks, when your day turns.',
};

export default function SettingsPage() {
  const { decks: listed, files } = loadManifest();
  // The decks of the regions hold every card once.
  const decks = listed.flatMap(({ id, title, group }) => {
    const file = files[`decks/${id}`];
    return group !== 'region' || file === undefined ? [] : [{ id, title, url: file.path }];
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
