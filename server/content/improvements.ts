import type { Association } from '../../core/policy/association.ts'
import { improve, type Parts } from '../../core/policy/improve.ts'
import { upgraded, upgradedFile } from '../../core/policy/upgrade/upgrade.ts'
import { DEFAULT_SURVEYS } from '../../core/survey/defaults.ts'
import { findAll, findOne } from '../base/records.ts'
import { serviceRecords } from './content.ts'
import {
	givenOfAssociation,
	givenOfService,
	givenOfSurvey,
	type Improvable,
	partsIn,
	partsOf,
	store,
	surveyId,
} from './product.ts'
import { isReadable } from './readable.ts'
import { releasedFiles, releasedSurveys } from './released.ts'

/*
 * An improvement of the product in policy data, a new step or a corrected text, reaches the associations that came from
 * its files: by itself where staff left a part alone, as an offer where they changed it (core/policy/improve.ts).
 */

/**
 * Brings what a file says now into an association that is there, its services and its surveys: all or nothing. A service
 * that staff removed stays away. `product` is productOf the file.
 */
export function improveAssociation(app: core.App, file: Association, product: string): void {
	app.runInTransaction(tx => {
		const association = findOne(tx, 'associations', { slug: file.slug })
		if (!association) return
		const released = releasedFiles(file.slug).map(earlier => upgradedFile(earlier) as Association)
		bring(tx, association, released.map(givenOfAssociation), givenOfAssociation(file))
		for (const service of serviceRecords(tx, association)) {
			const own = ({ slug }: { slug: string }) => slug === service.getString('slug')
			const now = file.services.find(own)
			const before = released.flatMap(({ services }) => services.filter(own))
			if (now) bring(tx, service, before.map(givenOfService), givenOfService(now))
		}
		for (const survey of findAll(tx, 'surveys', { association: association.id })) {
			const own = ({ kind }: { kind: string }) => survey.id === surveyId(file.slug, kind)
			const now = DEFAULT_SURVEYS.find(own)
			const before = releasedSurveys().filter(own)
			if (now)
				bring(
					tx,
					survey,
					before.map(survey => givenOfSurvey(inPresentShape(survey))),
					givenOfSurvey(now),
				)
		}
		tx.db()
			.newQuery('UPDATE associations SET product = {:product} WHERE id = {:id}')
			.bind({ id: association.id, product })
			.execute()
	})
}

const inPresentShape = <S extends { definition: object }>(survey: S) => ({
	...survey,
	definition: upgraded('survey', survey.definition) as object,
})

function bring(app: core.App, record: Improvable, released: Parts[], product: Parts): void {
	if (!isReadable(record)) return
	const known = partsIn(record, 'given')
	// Of what never came from a release nobody can tell what staff changed: it counts as theirs as it stands.
	const given = known ? [known] : released.length > 0 ? released : [product]
	store(app, record, improve(given, partsOf(record), product), product, '')
}
