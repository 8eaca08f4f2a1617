"""Runs the job files of `submit` on a HyperQueue cluster of this machine, and takes one worker away midway.

    cluster.py JOBS SHARDS WORKERS

The workers of `LocalCluster` live in this process, so none can be killed alone. To lose one, its connection to the server is cut
while it plays a part: the server counts it as lost and hands the part to another worker, which goes on where it stands.
"""

import json
import os
import socket
import sys
import time
from pathlib import Path

from hyperqueue import Job, LocalCluster
from hyperqueue.cluster import WorkerConfig


def noted(jobs: Path) -> int:
    """Returns how many blocks of unfinished parts are noted as written."""
    journals = jobs.glob("parts/*/progress.jsonl")
    return sum(max(0, len(j.read_bytes().splitlines()) - 1) for j in journals)


def finished(jobs: Path) -> int:
    return len(list(jobs.glob("parts/*/manifest.json")))


def connections(port: int) -> list[socket.socket]:
    """Returns the workers' ends of their connections to the server, each once: a worker may hold its end twice."""
    found = {}
    for name in os.listdir("/proc/self/fd"):
        try:
            if not os.readlink(f"/proc/self/fd/{name}").startswith("socket:"):
                continue
            end = socket.socket(fileno=os.dup(int(name)))
            if end.family in (socket.AF_INET, socket.AF_INET6) and end.getpeername()[1] == port:
                found[end.getsockname()] = end
        except OSError:
            continue
    return list(found.values())


def tasks() -> list[int]:
    """Returns the processes of parts that are being played."""
    children = []
    for thread in os.listdir("/proc/self/task"):
        children += Path(f"/proc/self/task/{thread}/children").read_text().split()
    return [int(child) for child in children]


def main() -> None:
    jobs, shards, workers = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    start = time.time()
    with LocalCluster() as cluster:
        for _ in range(workers):
            cluster.start_worker(WorkerConfig(cores=1))
        access = next(Path(cluster.cluster.server_dir).rglob("access.json"))

        port = json.loads(access.read_text())["worker"]["port"]
        job = Job(max_fails=0)
        for index in range(shards):
            job.program(
                ["sh", str(jobs / "shard.sh"), str(index)],
                cwd=os.getcwd(), stdout=None, stderr=None,
                env={"ESCALADE": os.environ["ESCALADE"], "PATH": os.environ["PATH"]},
            )
        client = cluster.client()
        submitted = client.submit(job)
        while not (noted(jobs) and finished(jobs) and tasks()):
            time.sleep(0.02)
        ends, playing = connections(port), tasks()
        assert len(ends) == workers, f"{len(ends)} connections of {workers} workers"
        done, blocks = finished(jobs), noted(jobs)
        ends[0].shutdown(socket.SHUT_RDWR)
        for end in ends:
            end.close()
        time.sleep(0.3)
        lost = [p for p in playing if p not in tasks()]
        print(f"{time.time() - start:.1f} s: a worker is taken away; {done} of {shards} parts done, {blocks} blocks of others noted; "
              f"{len(playing)} parts under way, {len(lost)} of them ended with it", flush=True)
        client.wait_for_jobs([submitted])
        left = len(connections(port))
        assert left == workers - 1, f"{left} workers are left"
        print(f"{time.time() - start:.1f} s: all {shards} parts done by the {left} workers that were left", flush=True)


main()
