import type { OutboxRecord } from '../api/collections.ts'

/* Which notifications wait for staff. */

type State = OutboxRecord['state']

/** What a person must tell, since no machine can. */
export const TO_TELL: readonly State[] = ['task']
/** What a machine could not send, or may have sent. */
export const NOT_SENT: readonly State[] = ['failed', 'unknown']
