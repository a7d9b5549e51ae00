// Arguments: address, file with the body, seconds. Prints the tables of transport.sh.
const autocannon = require('autocannon');
const fs = require('fs');
const http = require('http');

const [address, file, seconds] = process.argv.slice(2);
const body = fs.readFileSync(file);

const percentiles = (times) => {
    times.sort((a, b) => a - b);
    const at = (share) => times.length ? times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1) : '-';
    return `${at(0.5)} | ${at(0.99)} | ${at(0.999)}`;
};

/** Closed model: each connection sends its next request when the last one is answered. */
async function closed(path, connections) {
    const times = [];
    const running = autocannon({
        url: address + path,
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body,
        connections,
        duration: Number(seconds),
        timeout: 60,
    });
    running.on('response', (client, status, bytes, milliseconds) => {
        if (status === 200) {
            times.push(milliseconds);
        }
    });
    const result = await running;
    return {perSecond: times.length / result.duration, refused: result.non2xx, percentiles: percentiles(times)};
}

/**
 * Open model: requests are due one after the other at equal distances, whatever became of those before, and each is timed
 * from when it was due. autocannon's own rate lets all connections send at one instant, once a second or so.
 */
async function open(path, rate) {
    const agent = new http.Agent({keepAlive: true});
    const took = {200: [], 503: []};
    const start = performance.now();
    const sent = [];
    for (let i = 0; i < rate * Number(seconds); i++) {
        const due = start + i * 1000 / rate;
        while (performance.now() < due) {
            await new Promise((resolve) => setTimeout(resolve, due - performance.now())); // in whole milliseconds
        }
        sent.push(new Promise((resolve, reject) => {
            const request = http.request(address + path, {
                agent,
                method: 'POST',
                headers: {'content-type': 'application/json', 'content-length': body.length},
            });
            request.on('error', reject);
            request.on('response', (response) => {
                response.resume().on('end', () => {
                    (took[response.statusCode] ??= []).push(performance.now() - due);
                    resolve();
                });
            });
            request.end(body);
        }));
    }
    await Promise.all(sent);
    const taken = (performance.now() - start) / 1000;
    agent.destroy();
    const other = Object.keys(took).filter((status) => status !== '200' && status !== '503');
    if (other.length) {
        throw new Error(`answered ${other}`);
    }
    return {perSecond: took[200].length / taken, refused: took[503].length, percentiles: percentiles(took[200]), refusals: percentiles(took[503])};
}

(async () => {
    for (const path of ['/v1/benchmark/echo', '/v1/assessments']) {
        await closed(path, 4);
    }
    console.log('| connections | transport, requests/s | scored/s | ratio | refused (503) | p50 of the scored, ms | p99 ms | p99.9 ms |');
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
    let most = 0;
    for (const connections of [1, 4, 16, 64]) {
        const echo = await closed('/v1/benchmark/echo', connections);
        const scored = await closed('/v1/assessments', connections);
        most = Math.max(most, scored.perSecond);
        const ratio = scored.perSecond / echo.perSecond;
        console.log(`| ${connections} | ${echo.perSecond.toFixed(0)} | ${scored.perSecond.toFixed(0)} | ${ratio.toFixed(3)} | ${scored.refused} | ${scored.percentiles} |`);
    }
    console.log('\n| open model, share of the capacity | sent/s | scored/s | p50 of the scored, ms | p99 ms | p99.9 ms | refused (503) | p50 of the refused, ms | p99 ms | p99.9 ms |');
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const share of [0.5, 3, 0.5]) {
        const rate = Math.max(1, Math.round(most * share));
        const result = await open('/v1/assessments', rate);
        console.log(`| ${share} | ${rate} | ${result.perSecond.toFixed(0)} | ${result.percentiles} | ${result.refused} | ${result.refusals} |`);
    }
})();
