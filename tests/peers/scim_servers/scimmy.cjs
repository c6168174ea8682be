// A SCIM server made of the npm packages scimmy and scimmy-routers, with everything in memory.
// Start: PORT=… TOKEN=… NODE_PATH=…/node_modules node scimmy.cjs
// The packages leave to the application: the store, the ids, what is unique and what a filter is matched against.

const express = require("express");
const {default: Routers, SCIMMY} = require("scimmy-routers");

const {PORT, TOKEN} = process.env;

/** Objects of one kind. Their ids hold what a person typed, so a client has to encode them in a path. */
class Store {
    #objects = new Map();
    #made = 0;

    constructor(nameOf, isUnique) {
        Object.assign(this, {nameOf, isUnique});
    }

    read(resource) {
        if (resource.id) return this.#found(resource.id);
        const all = [...this.#objects.values()];
        return resource.filter?.match(all) ?? all;
    }

    write(resource, sent) {
        const before = resource.id ? this.#found(resource.id) : undefined;
        const name = this.nameOf(sent);
        const isSame = other => other !== before && this.nameOf(other).toLowerCase() === name.toLowerCase();
        if (this.isUnique && [...this.#objects.values()].some(isSame)) {
            throw new SCIMMY.Types.Error(409, "uniqueness", `${name} exists already`);
        }
        const id = resource.id ?? `${name} ${++this.#made}`;
        const now = new Date();
        const meta = {created: before?.meta.created ?? now, lastModified: now};
        const object = {...JSON.parse(JSON.stringify(sent)), id, meta};
        this.#objects.set(id, object);
        return object;
    }

    remove(resource) {
        this.#found(resource.id);
        this.#objects.delete(resource.id);
    }

    each(change) {
        this.#objects.forEach(change);
    }

    #found(id) {
        const object = this.#objects.get(id);
        if (!object) throw new SCIMMY.Types.Error(404, null, `Resource ${id} not found`);
        return object;
    }
}

const users = new Store(user => user.userName, true);
const groups = new Store(group => group.displayName, false);

SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .ingress((resource, sent) => users.write(resource, sent))
    .egress(resource => users.read(resource))
    .degress(resource => {
        users.remove(resource);
        groups.each(group => {
            group.members = group.members?.filter(member => member.value !== resource.id);
        });
    });
SCIMMY.Resources.declare(SCIMMY.Resources.Group)
    .ingress((resource, sent) => groups.write(resource, sent))
    .egress(resource => groups.read(resource))
    .degress(resource => groups.remove(resource));

const handler = request => {
    if (request.header("Authorization") !== `Bearer ${TOKEN}`) throw new Error("The token is missing or wrong");
    return "somebody";
};

express()
    .use("/scim", new Routers({type: "bearer", handler}))
    .listen(Number(PORT), "127.0.0.1", () => console.log(`http://127.0.0.1:${PORT}/scim`));
