import { reviewDefinitions } from '../content/review.ts'
import { seed } from '../content/seed.ts'
import { asOneChange } from '../content/version.ts'
import { emptyLog } from '../privacy/erasure.ts'
import { removeOrphanedFiles } from '../privacy/orphaned-files.ts'
import { inviteEarlier } from '../survey/invitations.ts'
import { seedMissingSurveys } from '../survey/seed.ts'
import { prepareSecret } from './secret.ts'

/** Before the server listens: the secret is there, and an empty backend has its associations. */
export function start(app: core.App): void {
	prepareSecret(app)
	removeOrphanedFiles(app)
	// The process may have ended between an erasure and this.
	emptyLog(app)
	const folder = $os.getenv('SILA_SEED')
	asOneChange(app, () => {
		// First: what cannot be read is not improved either.
		reviewDefinitions(app)
		if (folder) seed(app, folder)
		seedMissingSurveys(app)
	})
	inviteEarlier(app)
}
