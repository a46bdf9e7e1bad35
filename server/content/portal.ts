import type { PortalState } from '../../core/api/content.ts'
import { contentVersion } from './version.ts'

/* How what is published fares in the portal. Who builds it says so in a file beside the database (scripts/portal/told.ts). */

const FILE = 'portal-state'

/** Null where nobody has ever built one beside this server. */
export function portalState(app: core.App): PortalState | null {
	let told: { content?: string; state?: PortalState['state']; at?: string; why?: string }
	try {
		told = JSON.parse(toString($os.readFile($filepath.join(app.dataDir(), FILE))))
	} catch {
		return null
	}
	const { content, state = 'waiting', at = '', why = '' } = told
	return content === contentVersion(app) ? { state, at, why } : { state: 'waiting', at: '', why: '' }
}
