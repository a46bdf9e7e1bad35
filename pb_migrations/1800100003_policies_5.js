/// <reference path="../.sila/pocketbase.d.ts" />

// Stored policies, in the next versions of their schemas: association 3, which can restrict topics of complaints, and
// service 5, whose cases named persons alone can see (core/policy/upgrade/).
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
