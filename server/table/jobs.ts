import { NIGHT } from '../../core/privacy/retention.ts'
import { waitForDisk } from '../base/durable.ts'
import { forgetGuesses } from '../http/guesses.ts'
import { removeUnsent } from '../http/uploads.ts'
import { forgetProofs } from '../intake/proof.ts'
import { tellOfGlasses } from '../looks/glasses.ts'
import { digestDays, tellWitness } from '../looks/witness.ts'
import { peopleTurned } from '../people/turning.ts'
import { removeOrphanedFiles } from '../privacy/orphaned-files.ts'
import { anonymiseDue } from '../privacy/retention.ts'
import { campaignsTurned, publishDue } from '../survey/publications.ts'
import { forgetLostCodes } from '../telling/lost-codes.ts'
import { sendMails, sendTexts } from '../telling/outbox-sending.ts'
import { remindDue } from '../telling/reminders.ts'
import { tellUnopened } from '../telling/restricted.ts'
import { markDue } from '../telling/warnings.ts'

/** What is done by itself. `schedule` is cron's, by the clock of the server, which is UTC. `now` is UTC, ISO 8601. */
export interface Job {
	schedule: string
	/** One after the other. */
	run: ((app: core.App, now: string) => void)[]
}

/** By the name that the dashboard lists. */
export const JOBS: Record<string, Job> = {
	// Offices and absences begin and end with a day in Riyadh.
	'sila-people': { schedule: '* * * * *', run: [peopleTurned] },
	'sila-durable': { schedule: '* * * * *', run: [waitForDisk] },
	'sila-files': { schedule: '* * * * *', run: [removeOrphanedFiles] },
	'sila-guesses': { schedule: '* * * * *', run: [forgetGuesses] },
	'sila-lost-codes': { schedule: '* * * * *', run: [forgetLostCodes] },
	'sila-uploads': { schedule: '*/10 * * * *', run: [removeUnsent] },
	'sila-proofs': { schedule: '*/10 * * * *', run: [forgetProofs] },
	'sila-outbox-mail': { schedule: '* * * * *', run: [sendMails] },
	'sila-outbox-sms': { schedule: '* * * * *', run: [sendTexts] },
	'sila-glasses': { schedule: '* * * * *', run: [tellOfGlasses] },
	// Hourly: a day begins in Riyadh at 21:00 of the server's clock, and what was not mailed then is later.
	'sila-witness': { schedule: '20 * * * *', run: [digestDays, tellWitness] },
	// Hourly, since a day begins in Riyadh at 21:00 of the server's clock and a server may have been off then.
	'sila-warnings': { schedule: '5 * * * *', run: [markDue] },
	// In the working hours in Riyadh; each case once a day.
	'sila-restricted': { schedule: '15 5-13 * * *', run: [tellUnopened] },
	// In the morning in Riyadh: a message in the night would be felt as pressure.
	'sila-survey-reminders': { schedule: '0 7 * * *', run: [remindDue] },
	// When a day begins in Riyadh.
	'sila-survey-results': { schedule: '10 21 * * *', run: [publishDue, campaignsTurned] },
	// At night in Riyadh.
	'sila-retention': { schedule: `${NIGHT.minute} ${NIGHT.hour} * * *`, run: [anonymiseDue] },
}
