import type { Health, Readiness, Vitals } from '../../core/api/health.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { type Answer, header, preferredLang, type Reply, refusal } from '../http/reply.ts'
import { metricsText } from './metrics.ts'
import { vitals } from './vitals.ts'

/*
 * What whoever runs the server asks it by a program: whether it lives, whether it takes what is sent, and figures. The
 * last are for the administrator and for who has the token of the server's settings; where none is set, for nobody else.
 * Where a call comes from proves nothing: behind a proxy everybody comes from this machine.
 */

const TOKEN = 'SILA_METRICS_TOKEN'
const SHORTEST = 32

/** Before the server listens: a token that is set cannot be guessed. */
export function checkMetrics(): void {
	const token = $os.getenv(TOKEN)
	if (token && token.length < SHORTEST)
		throw new Error(`${TOKEN} is too short: it needs at least ${SHORTEST} characters.`)
}

function isOperator(e: core.RequestEvent): boolean {
	if (e.hasSuperuserAuth()) return true
	const token = $os.getenv(TOKEN)
	return token !== '' && $security.equal(header(e, 'Authorization'), `Bearer ${token}`)
}

/** GET /api/sila/health, as core/api/contract.ts documents it. */
export const health = (): Reply => ({ status: 200, body: { alive: true } satisfies Health })

/** Below so many bytes of free disk nothing more is taken: what is sent with its files may not find room. */
const LEAST_FREE = 64 * 2 ** 20

/** What keeps the server from taking what is sent. */
const lacks = ({ writable, disk }: Vitals): Problem[] => [
	...(disk && disk.free < LEAST_FREE ? [{ field: 'disk', code: 'full' } as const] : []),
	...(writable ? [] : [{ field: 'database', code: 'busy' } as const]),
]

/** GET /api/sila/ready, as core/api/contract.ts documents it. */
export function ready(e: core.RequestEvent): Reply {
	const now = vitals(e.app)
	const problems = lacks(now)
	if (problems.length > 0) return refusal(503, problems, preferredLang(e))
	return { status: 200, body: { ready: true, ...(isOperator(e) && { vitals: now }) } satisfies Readiness }
}

/** GET /api/sila/metrics, as core/api/contract.ts documents it. */
export function metrics(e: core.RequestEvent): Answer {
	if (!isOperator(e)) throw new ForbiddenError('هذا لمن يدير الخادم · This is for whoever runs the server.')
	const now = vitals(e.app)
	return {
		status: 200,
		text: metricsText(e.app, now, lacks(now).length === 0),
		type: 'text/plain; version=0.0.4; charset=utf-8',
	}
}
