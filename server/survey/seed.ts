import { DEFAULT_SURVEYS, STANDING_CAMPAIGN } from '../../core/survey/defaults.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { findOne } from '../base/records.ts'

/** Gives each association that has no survey yet the ones to begin with, and a campaign that stands open. */
export function seedSurveys(app: core.App): void {
	for (const association of app.findRecordsByFilter('associations', '', 'created,@rowid', 0, 0)) {
		if (association && !findOne(app, 'surveys', 'association = {:id}', { id: association.id })) {
			create(app, association)
		}
	}
}

/** Hook of a new association. */
export const surveysForNew = (e: core.RecordEvent): void => seedSurveys(e.app)

function create(app: core.App, association: core.Record): void {
	app.runInTransaction(tx => {
		for (const { kind, title, definition } of DEFAULT_SURVEYS) {
			const titles = { title_ar: title.ar, title_en: title.en }
			const survey = new Record(tx.findCollectionByNameOrId('surveys'), {
				...titles,
				// The same wherever it is seeded: a link or a phone that was filled offline still knows it.
				id: $security.sha256(`${association.getString('slug')}:${kind}`).slice(0, 15),
				association: association.id,
				kind,
				active: true,
				definition: JSON.stringify(definition),
			})
			tx.save(survey)
			if (kind !== 'periodic') continue
			const campaign = new Record(tx.findCollectionByNameOrId('campaigns'), {
				...titles,
				survey: survey.id,
				slug: STANDING_CAMPAIGN.slug,
				opens_on: riyadhDay(new Date().toISOString()),
				target: 'all',
			})
			tx.save(campaign)
		}
	})
}
