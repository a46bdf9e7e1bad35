/// <reference path="../.sila/pocketbase.d.ts" />

// A session ends half an hour after its last use: the desk renews it only while somebody works.

const HALF_AN_HOUR = 1800
const DAY = 86_400

const setTo = duration => app => {
	const staff = app.findCollectionByNameOrId('staff')
	staff.authToken.duration = duration
	app.save(staff)
}

migrate(setTo(HALF_AN_HOUR), setTo(DAY))
