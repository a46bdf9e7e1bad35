/// <reference path="../.sila/pocketbase.d.ts" />

// Stored policies, in the next version of their schemas: service 4, for which one may apply for another (core/policy/upgrade/).
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
