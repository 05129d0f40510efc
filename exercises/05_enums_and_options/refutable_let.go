//go:build ignore

// A receive from a closed and empty channel yields the zero value. Without the
// second variable nothing tells it from a job.
package main

import "fmt"

type Job struct{ ID int }

func (j Job) Run() string { return fmt.Sprintf("job %d done", j.ID) }

func main() {
	jobs := make(chan Job, 1)
	jobs <- Job{7}
	close(jobs)

	job := <-jobs
	fmt.Println(job.Run())
	job = <-jobs // nobody ever queued this one
	fmt.Println(job.Run())

	if _, ok := <-jobs; !ok {
		fmt.Println("idle")
	}
}

// Output:
// job 7 done
// job 0 done
// idle
