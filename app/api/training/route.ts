import { answering } from '@/lib/server/http/answer';
import { handleTraining, tellTraining } from '@/lib/server/training/handle-training';

export const dynamic = 'force-dynamic';
export const GET = answering(tellTraining);
export const POST = answering(handleTraining);
