import { answering } from '@/lib/server/http/answer';
import { handleSync } from '@/lib/server/sync/handle-sync';

export const dynamic = 'force-dynamic';
export const POST = answering(handleSync);
