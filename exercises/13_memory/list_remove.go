//go:build ignore

// The loop is short and right. But a pointer into the list may be anywhere, also
// in the hands of a worker that stands on a job which is just cancelled. The job
// is out of the list, and the worker walks on from it, over jobs that are gone.
package main

import "fmt"

type Job struct {
	number int
	user   string
	next   *Job
}

type Queue struct{ head *Job }

func (q *Queue) cancel(user string) {
	for p := &q.head; *p != nil; {
		if (*p).user == user {
			*p = (*p).next
		} else {
			p = &(*p).next
		}
	}
}

func show(from *Job) {
	for job := from; job != nil; job = job.next {
		fmt.Print(" ", job.number, ":", job.user)
	}
	fmt.Println()
}

func main() {
	q := &Queue{&Job{1, "ann", &Job{2, "ann", &Job{3, "bob", nil}}}}
	worker := q.head
	q.cancel("ann")
	fmt.Print("in the queue:")
	show(q.head)
	fmt.Print("the worker runs:")
	show(worker)
}

// Output:
// in the queue: 3:bob
// the worker runs: 1:ann 2:ann 3:bob
