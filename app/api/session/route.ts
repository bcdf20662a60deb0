import { whoAmI } from '@/lib/server/account/who-am-i';
import { answering } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';
export const GET = answering(whoAmI);
