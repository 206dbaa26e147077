, range AS (
    SELECT coalesce(first, coalesce(last, clock::date) - 29) AS first, coalesce(last, clock::date) AS last FROM o
)
