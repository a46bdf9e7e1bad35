/// <reference path="../.sila/pocketbase.d.ts" />

// Stored policies, in version 2 of their schemas: association 2, service 2, survey 2 (core/policy/upgrade/).
migrate(
	app => {
		// An empty database has nothing to upgrade, and may be made before the hooks are built.
		if (app.countRecords('associations') === 0) return
		const { upgradePolicies } = require(`${__hooks}/lib/content/upgrade.js`)
		upgradePolicies(app)
	},
	() => {
		// What was upgraded stays: the older shape said less.
	},
)
