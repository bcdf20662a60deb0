import type { Metadata } from 'next';
import { Settings } from '@/components/settings/settings-shell';
import { SyncStatusLine } from '@/components/sync/sync-status-line';
import { Page } from '@/components/ui/page';
import { WithoutScript } from '@/components/ui/without-script';

export const metadata: Metadata = {
  title: 'Settings',
  description: 'How it looks, what you study, when your day turns.',
};

export default function SettingsPage() {
  return (
    <Page current="settings" end={<SyncStatusLine />}>
      <WithoutScript inset>
        Settings are kept on this device, which needs JavaScript. <a href="/atlas">The atlas</a> reads without it.
      </WithoutScript>
      <Settings />
    </Page>
  );
}
