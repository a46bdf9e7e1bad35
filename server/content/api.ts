import type { ContentVersion } from '../../core/api/contract.ts'
import { type Answer, header } from '../http/reply.ts'
import { siteOf } from '../telling/site.ts'
import { catalogue } from './catalogue.ts'
import { contentVersion } from './version.ts'

/* What the portal is built from, for everybody: core/api/contract.ts documents it. */

/** GET /api/sila/associations */
export function associations(e: core.RequestEvent): Answer {
	const { tag, body } = catalogue(e.app, new Date().toISOString())
	// Kept, and asked for again each time: what is unchanged is not sent again.
	const headers = { ETag: tag, 'Cache-Control': 'no-cache' }
	return names(header(e, 'If-None-Match'), tag)
		? { status: 304, headers }
		: { status: 200, made: body, headers }
}

/** Whether a list of entity tags names one; weakly, as RFC 9110 (13.1.2) compares them. */
function names(list: string, tag: string): boolean {
	const bare = (text: string) => text.trim().replace(/^W\//, '')
	return list.trim() === '*' || list.split(',').some(entry => bare(entry) === bare(tag))
}

/** GET /api/sila/content */
export function content(e: core.RequestEvent): Answer {
	const site = siteOf(e.app)
	return {
		status: 200,
		body: { version: contentVersion(e.app), ...(site && { site }) } satisfies ContentVersion,
	}
}
