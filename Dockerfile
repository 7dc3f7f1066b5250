# The dashboard in a container: non-root, with a health check, on port 8501.
FROM python:3.13-slim
WORKDIR /app
# A browser that draws PDF and PNG, and fonts for their labels.
COPY packages.txt ./
RUN apt-get update && xargs -a packages.txt apt-get install --yes --no-install-recommends \
  && rm -rf /var/lib/apt/lists/*
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt && useradd --create-home analyst
COPY app.py ./
COPY .streamlit .streamlit
COPY timeline timeline
COPY data data
USER analyst
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s \
  CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"
# Inside a container the loopback address would be out of reach of its own port mapping.
CMD ["python", "-m", "streamlit", "run", "app.py", "--server.address", "0.0.0.0", "--server.headless", "true"]
