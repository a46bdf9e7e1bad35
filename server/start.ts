import { emptyLog } from './erasure.ts'
import { inviteEarlier } from './invitations.ts'
import { removeLeftFiles } from './left-files.ts'
import { prepareSecret } from './secret.ts'
import { seed } from './seed.ts'
import { seedSurveys } from './survey-seed.ts'

/** Before the server listens: the secret is there, and an empty backend has its associations. */
export function start(app: core.App): void {
	prepareSecret(app)
	removeLeftFiles(app)
	// The process may have ended between an erasure and this.
	emptyLog(app)
	const folder = $os.getenv('SILA_SEED')
	if (folder) seed(app, folder)
	seedSurveys(app)
	inviteEarlier(app)
}
