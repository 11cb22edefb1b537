// Stands between the client and the hub, and takes a parameter out of each query, or puts another value into it.

import { createServer } from "node:http";

export class Meddler {
  #server;

  static async before(hub, name, value) {
    const meddler = new Meddler();
    meddler.#server = createServer((request, response) => passOn(hub, name, value, request, response));
    await new Promise((resolve) => meddler.#server.listen(0, "127.0.0.1", resolve));
    return meddler;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

async function passOn(hub, name, value, request, response) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const url = new URL(request.url, hub);
  if (value === undefined) {
    url.searchParams.delete(name);
  } else {
    url.searchParams.set(name, value);
  }
  const answer = await fetch(url, {
    method: request.method,
    headers: { "content-type": "application/json" },
    body: chunks.length ? Buffer.concat(chunks) : undefined,
  });
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") });
  response.end(await answer.text());
}
