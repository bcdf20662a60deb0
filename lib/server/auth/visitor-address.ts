import { env } from '@/lib/env/env';
import type { HeaderReader } from '../http/arrived';
import { clientAddress } from './client-address';

/** The network address of whoever sent a request, as far as it may be believed. */
export const visitorAddress = (headers: HeaderReader): string => clientAddress(headers, env().appOrigin !== null);
