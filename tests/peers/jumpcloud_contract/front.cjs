// One address for the whole of JumpCloud: each request goes through the prism that judges its document. What no
// document describes goes to practice itself.
// Start: PORT=… PRACTICE=… ROUTES='[["/api/v2", "http://127.0.0.1:…"], …]' node front.cjs

const http = require("node:http");

const {PORT, PRACTICE, ROUTES} = process.env;
const routes = JSON.parse(ROUTES);

/** Paths that the documents name without an operation, so prism would refuse them. */
const UNDESCRIBED = ["/users/getSelf", "/metadata.xml"];

function target(url) {
    const route = routes.find(([prefix]) => url.startsWith(prefix + "/"));
    const path = url.split("?")[0];
    if (!route || UNDESCRIBED.some(end => path.endsWith(end))) return PRACTICE + url;
    return route[1] + url.slice(route[0].length);
}

http.createServer((request, response) => {
    const {host: _, ...headers} = request.headers;
    const onward = http.request(target(request.url), {method: request.method, headers}, answer => {
        // Long, and prism writes the same into its log.
        const {"sl-violations": _violations, ...kept} = answer.headers;
        response.writeHead(answer.statusCode, kept);
        answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
}).listen(Number(PORT), "127.0.0.1");
